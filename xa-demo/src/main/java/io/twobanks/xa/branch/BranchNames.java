package io.twobanks.xa.branch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.transaction.xa.Xid;

/**
 * Whose a branch is, read in its name, the branch qualifier of its xid: the name of the transaction manager, a number, and
 * the transfer, as in {@code two-banks-xa7:12149cb0-6a5a-4456-924c-1403aa84f3ab}.
 *
 * <p>Atomikos by itself takes for its own whatever begins with its name: {@code two-banks-xa-21} would be a branch of
 * {@code two-banks-xa}, which knows no decision about it and rolls it back (atomikos#143). So a name must be followed by
 * the number, and one that ends in a digit gets a dot behind it, because 2 and 11 would be taken for 21 and 1.
 */
public final class BranchNames {
    private static final Pattern TRANSFER = Pattern.compile(".*\\d:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String REST = "\\d+(:.+)?";

    /** X/Open allows 64 bytes; a transfer's id takes 36 of them and its colon one, ten are for the number. */
    private static final int LONGEST = 64 - 36 - 1 - 10;

    private final String own;
    private final Pattern ownBranch;
    private final Pattern anyInstance;

    /**
     * @param bank what the names of all instances of this bank begin with
     * @param instance what this one adds: nothing, or a dash and a number
     */
    public BranchNames(String bank, String instance) {
        if (!instance.matches("(-\\d+)?")) {
            throw new IllegalArgumentException(
                    "xa.atomikos.instance must be empty or a dash and a number, but was '" + instance + "'.");
        }
        this.own = separate(bank + instance);
        if (own.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "xa.atomikos.name and instance are too long: '" + own + "' has more than " + LONGEST
                            + " characters, and a branch's name must have room for its transfer's id.");
        }
        this.ownBranch = Pattern.compile(Pattern.quote(own) + REST);
        this.anyInstance =
                Pattern.compile(Pattern.quote(separate(bank)) + REST + "|" + Pattern.quote(bank) + "-\\d+\\." + REST);
    }

    private static String separate(String name) {
        return Character.isDigit(name.charAt(name.length() - 1)) ? name + "." : name;
    }

    /** The name of this instance's transaction manager. */
    public String own() {
        return own;
    }

    /** Whether this instance's transaction manager has named the branch, in any of its lives. */
    public boolean isOwn(Xid xid) {
        return ownBranch.matcher(nameOf(xid)).matches();
    }

    /** Whether some instance of this bank has. */
    public boolean isOfThisBank(Xid xid) {
        return anyInstance.matcher(nameOf(xid)).matches();
    }

    /** The transfer that a branch is part of; empty for one that works at one bank only, or is not a bank's. */
    public static Optional<String> transferOf(Xid xid) {
        Matcher name = TRANSFER.matcher(nameOf(xid));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** The name of a branch that is part of a transfer. @param branch the transaction manager's name and a number */
    public static String of(String branch, String transferId) {
        return branch + ":" + transferId;
    }

    /** The xid as column {@code data} of {@code XA RECOVER} shows it: both its parts, one after the other. */
    public static String text(Xid xid) {
        return new String(xid.getGlobalTransactionId(), StandardCharsets.US_ASCII) + nameOf(xid);
    }

    private static String nameOf(Xid xid) {
        return new String(xid.getBranchQualifier(), StandardCharsets.US_ASCII);
    }
}
