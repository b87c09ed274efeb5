package eu.vipatwork.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestsTest {

    /** From FIPS 180-2, appendix B.1. */
    @Test
    void sha256OfTheStandardsExample() {
        assertThat(Digests.sha256Hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void secretsAreEqualOrNot() {
        assertThat(Digests.equal("häh", "häh")).isTrue();
        assertThat(Digests.equal("häh", "hah")).isFalse();
        assertThat(Digests.equal("a", "ab")).isFalse();
    }
}
