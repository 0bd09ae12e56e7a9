# What all CHANGELOG.md files say of one version (-v wanted="## 0.2.0"), each line once, without which package
# takes which other one.
FNR == 1 || /^## / { found = 0 }
$0 == wanted { found = 1; next }
found && NF && !/^(### |No changes|- Updated dependencies| *- @trellis\/)/ && !seen[$0]++
