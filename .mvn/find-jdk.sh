# Sourced by ./mvnw and ./kutip: sets JAVA_HOME to the newest JDK of this machine, at least 17.
# 17 builds and runs Kutip; 21 or newer is preferred because Error Prone and NullAway need it.

jdk_version() { # DIR: prints its major version if it is a JDK, else nothing
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p'
  fi
}

find_jdk() {
  best=0
  best_home=
  on_path=
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for jdk in "${JAVA_HOME-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/*; do
    [ -n "$jdk" ] || continue
    version=$(jdk_version "$jdk")
    # JAVA_HOME comes first and wins when it is new enough for every check
    if [ -n "$version" ] && [ "$version" -gt "$best" ]; then
      best=$version
      best_home=$jdk
      if [ "$jdk" = "${JAVA_HOME-}" ] && [ "$version" -ge 21 ]; then break; fi
    fi
  done
  if [ "$best" -lt 17 ]; then
    echo "Kutip needs a JDK, version 17 or newer (21 or newer to run the checks). Install one, for example: apt install openjdk-17-jdk, brew install openjdk, or from adoptium.net." >&2
    return 1
  fi
  JAVA_HOME=$best_home
  export JAVA_HOME
}

find_jdk
