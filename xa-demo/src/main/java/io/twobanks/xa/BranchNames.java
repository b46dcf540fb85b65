package io.twobanks.xa;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.transaction.xa.Xid;

/**
 * Which branches are whose. Atomikos names each branch after its transaction manager, with a number behind, and by itself
 * takes for its own whatever begins with its name: {@code two-banks-xa-21} would be a branch of {@code two-banks-xa}, which
 * knows no decision about it and rolls it back (atomikos#143). So a name must be followed by the number and nothing else,
 * and one that ends in a digit gets a dot behind it, because 2 and 11 would be taken for 21 and 1.
 */
final class BranchNames {
    private final String own;
    private final Pattern ownBranch;
    private final Pattern anyInstance;

    /**
     * @param bank what the names of all instances of this bank begin with
     * @param instance what this one adds: nothing, or a dash and a number
     */
    BranchNames(String bank, String instance) {
        if (!instance.matches("(-\\d+)?")) {
            throw new IllegalArgumentException(
                    "xa.atomikos.instance must be empty or a dash and a number, but was '" + instance + "'.");
        }
        this.own = separate(bank + instance);
        this.ownBranch = Pattern.compile(Pattern.quote(own) + "\\d+");
        this.anyInstance =
                Pattern.compile(Pattern.quote(separate(bank)) + "\\d+|" + Pattern.quote(bank) + "-\\d+\\.\\d+");
    }

    private static String separate(String name) {
        return Character.isDigit(name.charAt(name.length() - 1)) ? name + "." : name;
    }

    /** The name of this instance's transaction manager. */
    String own() {
        return own;
    }

    /** Whether this instance's transaction manager has named the branch, in any of its lives. */
    boolean isOwn(Xid xid) {
        return ownBranch.matcher(nameOf(xid)).matches();
    }

    /** Whether some instance of this bank has. */
    boolean isOfThisBank(Xid xid) {
        return anyInstance.matcher(nameOf(xid)).matches();
    }

    private static String nameOf(Xid xid) {
        return new String(xid.getBranchQualifier(), StandardCharsets.US_ASCII);
    }
}
