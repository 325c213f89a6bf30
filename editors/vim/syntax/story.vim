" Highlighting of .story boards. The language server's semantic tokens, where the editor has them, are exact.
if exists('b:current_syntax')
  finish
endif

syntax match storyNumber /\d\+/ contained
syntax region storyField matchgroup=storyName start=/^\z(\s*\)[^[:space:]#:：][^:：]\{0,40}[:：]\(\/\/\)\@!/ skip=/^\s*\(#.*\)\=$/ end=/^\(\z1\s\)\@!/me=s-1 keepend
      \ contains=storyUse,storyComment,storySplit
syntax match storyLet /^\s*let\>\s\+\k\+\s*=/ contains=storyKeyword
syntax keyword storyKeyword let contained
syntax match storyUse /{\s*\k\+\s*}/ contained
syntax match storySplit /^\s*-\{3,}\s*$/ contained
syntax match storyCut /^\s*-\{3,}\s*$/
syntax match storyComment /^\s*#.*$/
syntax match storyShot /^\s*[#*_\[【>-]*\s*\(\cshot\|镜头\)\s*[#№]\=\s*\d\+.*$/ contains=storyNumber
syntax match storyFence /^\s*\(```\|\~\~\~\).*$/

highlight default link storyShot Statement
highlight default link storyNumber Number
highlight default link storyName Identifier
highlight default link storyLet PreProc
highlight default link storyKeyword Keyword
highlight default link storyUse Special
highlight default link storySplit Delimiter
highlight default link storyCut Delimiter
highlight default link storyComment Comment
highlight default link storyFence Comment

let b:current_syntax = 'story'
