package eu.vipatwork.content;

import java.util.Locale;

/**
 * Where the things of the content stand in the web, as the pages decide. The one bean of this type is made by who owns
 * the pages; {@link PlainAddresses} stands in where nobody does.
 */
public interface Addresses {

    /**
     * The address that a link gets.
     *
     * @param from the release of the text in which the link stands
     * @param language of that text
     */
    String of(Link link, ReleaseId from, Locale language);
}
