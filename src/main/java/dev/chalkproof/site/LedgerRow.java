package dev.chalkproof.site;

/**
 * One line of the ledger.
 *
 * @param name what readers call it: its label, or the thing itself
 * @param href where it stands, relative to the ledger
 * @param kind what it is
 * @param page the title of its page
 * @param method {@code proved}, {@code tested}, or empty
 * @param samples how many inputs were tried, or empty
 * @param maxUlps the largest difference seen, or empty
 * @param strength the share of planted faults the check finds, or empty
 * @param remark the reason or the message, or empty
 */
public record LedgerRow(
        String name,
        String href,
        Term kind,
        String page,
        Mark mark,
        String method,
        String samples,
        String maxUlps,
        String strength,
        String remark) {}
