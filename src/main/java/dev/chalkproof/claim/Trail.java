package dev.chalkproof.claim;

/**
 * The way through formula and code at an input, which is only compared with other ways: a digest of
 * the choices made and their number, for a loop makes millions.
 */
record Trail(long choices, long digest) {
    /** Notes choices as they are made. */
    static final class Recorder {
        private long choices;
        private long digest;

        void note(long outcome) {
            choices++;
            digest = mixed(digest + mixed(outcome + choices));
        }

        Trail trail() {
            return new Trail(choices, digest);
        }

        /**
         * The finalizer of SplitMix64, of which every bit depends on all bits (Steele, Lea and
         * Flood, Fast splittable pseudorandom number generators, 2014).
         */
        private static long mixed(long bits) {
            long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }
    }
}
