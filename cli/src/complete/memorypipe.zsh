#compdef memorypipe
# Completions of memorypipe for zsh: source <(memorypipe completions zsh)
_memorypipe() {
  local -a found
  found=("${(@f)$(memorypipe complete -- "${(@)words[1,CURRENT]}" 2>/dev/null)}")
  if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _memorypipe memorypipe
