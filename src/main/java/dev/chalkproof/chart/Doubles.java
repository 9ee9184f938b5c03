package dev.chalkproof.chart;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/** Numbers in a row that nobody can change, compared by value. */
final class Doubles {
    private final double[] values;

    private Doubles(double[] values) {
        this.values = values;
    }

    static Doubles of(double... values) {
        return new Doubles(values.clone());
    }

    static Doubles of(DoubleStream values) {
        return new Doubles(values.toArray());
    }

    static Doubles generate(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        Arrays.setAll(values, value);
        return new Doubles(values);
    }

    int size() {
        return values.length;
    }

    double get(int index) {
        return values[index];
    }

    double last() {
        return values[values.length - 1];
    }

    DoubleStream stream() {
        return Arrays.stream(values);
    }

    boolean anyFinite() {
        return stream().anyMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doubles that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
