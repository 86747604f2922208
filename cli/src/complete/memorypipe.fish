# Completions of memorypipe for fish: memorypipe completions fish | source
complete -c memorypipe -a '(memorypipe complete -- (commandline -opc) (commandline -ct) 2>/dev/null)'
