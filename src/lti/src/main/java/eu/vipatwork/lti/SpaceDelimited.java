package eu.vipatwork.lti;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists of words in one text, delimited by spaces, such as scopes (RFC 6749, 3.3). */
public final class SpaceDelimited {

    private SpaceDelimited() {}

    /** The words in alphabetical order, each once. */
    public static String join(Collection<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }

    public static Set<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
