# Completions of memorypipe for bash: source <(memorypipe completions bash)
_memorypipe() {
  local IFS=$'\n'
  COMPREPLY=($(memorypipe complete -- "${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null))
}
complete -o default -F _memorypipe memorypipe
