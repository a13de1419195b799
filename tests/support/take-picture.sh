#!/bin/sh
# take-picture.sh BUILD-DIR ARGUMENTS…: runs take-picture on a screen and bus of its own.
set -eu
build=$(cd "$1" && pwd)
shift

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 0700 "$home/run"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" \
  XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
  GSETTINGS_BACKEND=memory GDK_BACKEND=x11 GSK_RENDERER=cairo ADW_DISABLE_PORTAL=1 \
  GDK_DEBUG=gl-disable GTK_A11Y=none GIO_USE_VFS=local LC_ALL=C.UTF-8 \
  SAMORDNA_LOCALE_DIR="$build/po" GSETTINGS_SCHEMA_DIR="$build/data"

xvfb-run -a -s '-screen 0 1280x1024x24 -nolisten tcp' \
  dbus-run-session -- "$build/tests/support/take-picture" "$@" 2>&1 | grep -v '^dbus-daemon' || true
