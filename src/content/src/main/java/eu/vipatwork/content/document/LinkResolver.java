package eu.vipatwork.content.document;

import java.util.Locale;

import eu.vipatwork.content.id.ReleaseId;

/** Gives links within the content their web addresses. {@link DefaultLinkResolver} is the only bean of this type. */
public interface LinkResolver {

    /**
     * The address of a link's target.
     *
     * @param from the release of the text that contains the link
     * @param language of that text
     */
    String of(ContentLink link, ReleaseId from, Locale language);
}
