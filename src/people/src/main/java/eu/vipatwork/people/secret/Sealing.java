package eu.vipatwork.people.secret;

/**
 * What came of bringing secrets under the newest key.
 *
 * @param sealed how many are under it now and were not before
 * @param lost how many no key of the file opens
 */
public record Sealing(int sealed, int lost) {

    public Sealing and(Sealing other) {
        return new Sealing(sealed + other.sealed, lost + other.lost);
    }
}
