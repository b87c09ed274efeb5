# Sourced by run, admin, test and bench: finds or installs what they need. Expects $here (this folder); sets $JAVA.

began=${began:-$(date +%s%3N)}

# What is built: the launcher, and the class archive that makes its starts fast.
jar="$here/target/vipatwork/vipatwork.jar"
archive="$here/target/vipatwork/classes.jsa"
# How Java runs the server; the file gives the reasons.
java_options=("@$here/target/vipatwork/java-options" ${VIPATWORK_MEMORY:+"-Xmx$VIPATWORK_MEMORY"})
# Few malloc arenas: each keeps the memory it once had.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}

say() {
  local ms=$(($(date +%s%3N) - began))
  printf '%5d.%d s  %s\n' $((ms / 1000)) $((ms % 1000 / 100)) "$*"
}

fail() {
  echo "vipatwork: $*" >&2
  exit 1
}

# install_packages PROGRAM PACKAGE...: with apt when run as root on Debian; otherwise says what to install.
install_packages() {
  local what=$1
  shift
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "$what is missing. Install it and try again; on Debian: sudo apt-get install $*"
  fi
  say "installing $* (needed for $what)"
  local log
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get could not install $*."
  fi
  rm -f "$log"
}

java_release() {
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

java_is_enough() {
  [ -x "$1" ] && [ "$(java_release "$1")" -ge 17 ] 2>/dev/null
}

# Java 17 or newer: JAVA_HOME's, else the one on the path, else Debian's.
need_java() {
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/java}
  JAVA=${JAVA:-$(command -v java || true)}
  if ! java_is_enough "${JAVA:-}"; then
    install_packages "Java 17 or newer" openjdk-17-jdk-headless ca-certificates-java
    unset JAVA_HOME
    JAVA=$(ls -d /usr/lib/jvm/java-17-openjdk-*/bin/java | head -n 1)
    java_is_enough "$JAVA" || fail "Java 17 was installed but $JAVA does not run."
  fi
}

# need_jdk RELEASE: a JDK of this release, from JAVA_HOME_RELEASE (as JAVA_HOME_25), /usr/lib/jvm or apt.
need_jdk() {
  local wanted=JAVA_HOME_$1 home
  for home in "${!wanted:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && [ "$(java_release "$home/bin/java")" = "$1" ]; then
      export JAVA_HOME=$home
      JAVA=$home/bin/java
      return
    fi
  done
  if ! apt-cache show "openjdk-$1-jdk-headless" >/dev/null 2>&1; then
    fail "no JDK $1 was found. Unpack one (https://adoptium.net) and name its folder in JAVA_HOME_$1."
  fi
  install_packages "JDK $1" "openjdk-$1-jdk-headless"
  JAVA=$(ls -d "/usr/lib/jvm/java-$1-openjdk-"*/bin/java | head -n 1)
  export JAVA_HOME=${JAVA%/bin/java}
}

need_maven() {
  if ! [ -x "${JAVA%/java}/javac" ]; then
    install_packages "the Java compiler" openjdk-17-jdk-headless
    JAVA=$(ls -d /usr/lib/jvm/java-17-openjdk-*/bin/java | head -n 1)
  fi
  command -v mvn >/dev/null || install_packages "Maven" maven
  local real
  real=$(readlink -f "$JAVA")
  export JAVA_HOME=${real%/bin/java}
}

sources_newer_than() {
  [ -n "$(cd "$here/.." && find pom.xml src courses ear deploy \
    \( -name target -o -path deploy/data -o -path src/docs -o -path '*/src/test' -o -path 'deploy/*.md' \) -prune -o -type f -newer "$1" -print -quit)" ]
}

# Builds target/vipatwork and the benchmarks, unless no source changed since the last successful build.
build_when_newer() {
  local stamp="$here/target/built"
  if [ -f "$stamp" ] && [ -f "$jar" ] && ! sources_newer_than "$stamp"; then
    return
  fi
  need_maven
  mkdir -p "$here/target"
  say "building (the first time also fetches libraries, which takes some minutes)"
  touch "$stamp.new"
  local log="$here/target/build.log"
  # Maven does not overwrite newer files, and libraries have no version in their names: a new version would not be copied.
  rm -rf "$here"/../src/web/target/web-*/WEB-INF/lib
  # Formatting and tests are checked by deploy/test.
  if ! (cd "$here/.." && mvn -B -ntp package -pl deploy/launcher,deploy/benchmarks -am -DskipTests \
    -Dspotless.check.skip=true </dev/null) 2>&1 |
    tee "$log" | progress; then
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    fail "the build failed; all of it is in $log"
  fi
  make_archive
  mv "$stamp.new" "$stamp"
  say "built"
}

# Puts the classes that a start loads into an archive (AppCDS), by starting once on an empty data folder: later starts
# take half the time. Without the archive (disk full, say) starts are only slower; Java ignores one of another Java.
make_archive() {
  say "  preparing for fast starts"
  local data
  data=$(mktemp -d)
  rm -f "$archive"
  local code=0
  timeout 300 "$JAVA" "${java_options[@]}" -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$archive" -jar "$jar" \
    --archive-run --port 0 --listen 127.0.0.1 --data "$data/data" >"$data/output" 2>&1 </dev/null || code=$?
  # The shutdown of that server may be cut off; what counts is the file. Code 124: timeout.
  if [ "$code" = 124 ] || ! [ -s "$archive" ]; then
    rm -f "$archive"
    say "  that did not work; starts will take longer: $(tail -n 1 "$data/output")"
  fi
  rm -rf "$data"
}

# Turns Maven's module headings into steps.
progress() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ (.*)\ [^\ ]+\ +(\[[0-9]+/[0-9]+\])$ ]]; then
      say "  ${BASH_REMATCH[1]} ${BASH_REMATCH[2]}"
    fi
  done
}
