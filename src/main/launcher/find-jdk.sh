# Sourced by chalkproof and mvnw. Finds a JDK and sets JDK_HOME, or fails with JDK_SEEN filled.
#
# A JDK is judged by its `release` file, not by starting it: that takes a millisecond instead of a
# hundred, and the launcher is run often.

JDK_NEEDED=25
JDK_HOME=
JDK_SEEN=

# jdk_fits HOME: whether a folder holds a JDK of the version needed; remembers what it saw.
jdk_fits() {
  [ -x "$1/bin/java" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$jdk_version" ] || return 1
  jdk_major=${jdk_version%%[.+-]*}
  # Java 8 and older call themselves 1.8.
  [ "$jdk_major" != 1 ] || jdk_major=$(printf %s "$jdk_version" | cut -d. -f2)
  jdk_note=
  [ -x "$1/bin/javac" ] || jdk_note=' (no compiler: a JRE)'
  case "$JDK_SEEN" in
    *"  $1: "*) ;;
    *) JDK_SEEN="$JDK_SEEN
  $1: Java $jdk_version$jdk_note" ;;
  esac
  case "$jdk_major" in *[!0-9]* | '') return 1 ;; esac
  [ "$jdk_major" -ge "$JDK_NEEDED" ] && [ -z "$jdk_note" ]
}

# find_jdk: the first that fits of JAVA_HOME, the java on the PATH, and the usual install folders.
find_jdk() {
  jdk_on_path=$(command -v java 2>/dev/null || true)
  if [ -n "$jdk_on_path" ]; then
    jdk_real=$(readlink -f "$jdk_on_path" 2>/dev/null || printf %s "$jdk_on_path")
    jdk_on_path=${jdk_real%/bin/java}
  fi
  for jdk_candidate in \
    "${JAVA_HOME:-}" \
    "$jdk_on_path" \
    /usr/lib/jvm/* \
    /usr/lib64/jvm/* \
    /usr/java/* \
    /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    "${HOME:-}"/.asdf/installs/java/*; do
    if [ -n "$jdk_candidate" ] && jdk_fits "$jdk_candidate"; then
      JDK_HOME=$jdk_candidate
      return 0
    fi
  done
  return 1
}

# explain_missing_jdk TOOL: says what was found and how to get what is needed.
explain_missing_jdk() {
  {
    printf '%s: needs a JDK %s or newer, and found none\n' "$1" "$JDK_NEEDED"
    if [ -n "$JDK_SEEN" ]; then
      printf 'found:%s\n' "$JDK_SEEN"
    else
      printf 'found: no Java at all\n'
    fi
    printf 'help: install one and run again, for example\n'
    printf '  Debian, Ubuntu:  apt install openjdk-%s-jdk, or temurin-%s-jdk from adoptium.net\n' "$JDK_NEEDED" "$JDK_NEEDED"
    printf '  Fedora:          dnf install java-%s-openjdk-devel\n' "$JDK_NEEDED"
    printf '  macOS:           brew install openjdk@%s\n' "$JDK_NEEDED"
    printf '  SDKMAN:          sdk install java %s-tem\n' "$JDK_NEEDED"
    printf '  or set JAVA_HOME to one that is installed elsewhere\n'
  } >&2
}
