#!/bin/sh
# Speaks prompts.txt into prompts/: 8 kHz, mono, 16-bit WAV, as a telephone line wants it.
# Needs espeak-ng and sox (Debian: apt-get install espeak-ng sox). The same versions of both
# give the same bytes; those in the repository are from espeak-ng 1.51 and sox 14.4.2.
#
#   band    300 to 3400 Hz, the telephone's
#   level   -25.2 dB below full scale while somebody speaks: -19 dBm0 (RFC 7874, section 4)
#   edges   100 ms of silence before, 250 ms after
set -eu
cd "$(dirname "$0")"

level=-24.5    # dB, RMS of the speech without its pauses; P.56 then measures 0.7 dB less
pause=-41d     # quieter than this for 200 ms is a pause: 15.9 dB below speech (ITU-T P.56)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rms() { sox "$@" stats 2>&1 | awk '/^RMS lev dB/ { print $4 }'; }
gain() { awk -v is="$1" -v wanted="$level" 'BEGIN { printf "%.2f", wanted - is }'; }

mkdir -p prompts
grep -v -e '^#' -e '^$' prompts.txt | while read -r name words; do
  espeak-ng -v en-gb-x-rp -s 165 -p 42 -g 2 -w "$work/spoken.wav" "$words"
  sox -D "$work/spoken.wav" -e float -b 32 "$work/band.wav" \
    rate -v 8000 sinc -t 150 300-3400 \
    silence 1 0.01 -50d reverse silence 1 0.01 -50d reverse
  # Twice: the pauses can only be told from the speech once the level is nearly right.
  sox "$work/band.wav" "$work/near.wav" gain "$(gain "$(rms "$work/band.wav" -n)")"
  speech=$(rms "$work/near.wav" -n silence 1 0.02 "$pause" -1 0.2 "$pause")
  sox -D "$work/near.wav" -b 16 -e signed-integer "prompts/$name.wav" \
    gain "$(gain "$speech")" fade t 0.005 -0 0.01 pad 0.1 0.25
done
