# shellcheck shell=bash disable=SC2034
# What app/run and tests/run share: the packages, how they are installed, how a preset is built.
# Sourced, not run. The caller has set -euo pipefail and stands in the project's root.

# Debian 12. libqt6opengl6-dev: Qt Charts does not configure without it.
build_packages=(
  g++ cmake ninja-build
  qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6svg6
  qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
  libfmt-dev libcli11-dev nlohmann-json3-dev libzstd-dev libgmp-dev libmpfr-dev libgif-dev
  libgtest-dev libgmock-dev libbenchmark-dev
  fonts-dejavu-core fonts-noto-core fonts-noto-cjk
)
# clang-14's package brings the sanitizers' run time only as a recommendation.
test_packages=(clang clang-format clang-tidy libclang-rt-14-dev valgrind)

say() { printf '%s\n' "$*" >&2; }
die() {
  say "${0##*/}: $*"
  exit 1
}

# install_packages NAME...: installs what is missing; without any missing, apt is never called.
install_packages() {
  local missing=() name status as_root=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "No Debian here: going on with what is installed. Debian's names of what is needed: $*"
    return
  fi
  for name in "$@"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)
    [[ $status == installed ]] || missing+=("$name")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $EUID -ne 0 ]]; then
    # Without a terminal sudo could not ask for the password.
    if ! command -v sudo >/dev/null || ! { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
      die "these packages are missing, and installing them needs root:
  apt-get install --no-install-recommends ${missing[*]}"
    fi
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get -q -y -o DPkg::Lock::Timeout=300)
  local log=build/apt.log
  mkdir -p build
  say "Installing ${#missing[@]} packages and what they need (log: $log): ${missing[*]}"
  # A failed update may come from a source that we need nothing of, so the install decides.
  "${apt[@]}" update >"$log" 2>&1 || say "apt-get update failed; trying with the lists at hand."
  if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
    tail -n 15 "$log" >&2
    die "apt-get could not install the packages. Is Debian's mirror reachable? All of it: $log"
  fi
}

# build_preset NAME [TARGET...]: configures and builds build/NAME; without targets, all of it.
build_preset() {
  local preset=$1 quiet=() targets=()
  shift
  [[ -t 1 ]] || quiet=(-- --quiet)
  [[ $# -eq 0 ]] || targets=(--target "$@")
  local log=build/configure-$preset.log
  mkdir -p build
  if ! cmake --preset "$preset" >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
  cmake --build --preset "$preset" "${targets[@]}" "${quiet[@]}"
}
