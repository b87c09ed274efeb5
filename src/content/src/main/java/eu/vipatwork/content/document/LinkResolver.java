package eu.vipatwork.content.document;

import java.util.Locale;
import eu.vipatwork.content.id.ReleaseId;

/**
 * Where the things of the content stand in the web, as the pages decide. The one bean of this type is made by who owns
 * the pages; {@link DefaultLinkResolver} stands in where nobody does.
 */
public interface LinkResolver {

    /**
     * The address that a link gets.
     *
     * @param from the release of the text in which the link stands
     * @param language of that text
     */
    String of(ContentLink link, ReleaseId from, Locale language);
}
