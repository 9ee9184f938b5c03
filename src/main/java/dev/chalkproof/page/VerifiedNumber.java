package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.math.BigDecimal;

/**
 * A number that must equal a Java expression, to the digits written.
 *
 * @param index its place among the page's verified numbers, from 0
 * @param written the number's characters, from its sign to its per-cent sign, and no others
 * @param value what they mean; 2.5% means 0.025
 * @param unit the place value of the last digit written, so that a rounded number differs from the
 *     exact one by at most half of it; positive
 * @param expression the Java expression
 * @param at the comment with the expression
 */
public record VerifiedNumber(
        int index,
        MappedText written,
        BigDecimal value,
        BigDecimal unit,
        MappedText expression,
        Span at) {}
