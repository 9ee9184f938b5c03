package dev.chalkproof.claim;

import java.util.List;

/**
 * Pseudo-random numbers that depend on nothing but a seed and a name, so that one check's inputs
 * don't change when another check is added.
 *
 * <p>SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    RandomStream(long seed, String name) {
        // FNV-1a, 64 bits: a hash that no library version changes.
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        this.state = mix(seed + GOLDEN_GAMMA) ^ hash;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1), a multiple of 2^-53. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform between two numbers, {@code low <= high}. */
    double between(double low, double high) {
        double x = low + nextDouble() * (high - low);
        // Rounding may reach past the ends, and high - low may overflow.
        return Double.isFinite(x) ? Math.clamp(x, low, high) : low / 2 + high / 2;
    }

    /** Uniform among the whole numbers from {@code low} to {@code high}, both included. */
    long between(long low, long high) {
        long size = high - low + 1;
        return size <= 0 ? nextLong() : low + Math.floorMod(nextLong(), size);
    }

    /** Whether something of this probability happens. */
    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get((int) between(0L, items.size() - 1L));
    }
}
