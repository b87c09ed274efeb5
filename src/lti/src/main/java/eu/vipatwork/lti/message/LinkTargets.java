package eu.vipatwork.lti.message;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.lti.link.LinkedContent;

/**
 * Finds out what a link leads to. The custom parameters {@value #DOCUMENT} and {@value #RELEASE}, which a content
 * selection writes, say it; without them the address itself does, so that somebody may also paste the address of a page.
 */
@Dependent
public class LinkTargets {

    /** {@code intermediary} or {@code intermediary/broker-role}. */
    public static final String DOCUMENT = "vip_document";

    /** A version, or {@value #LATEST}. */
    public static final String RELEASE = "vip_release";

    public static final String LATEST = "latest";

    private static final Pattern NAMED = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?:/([a-z0-9][a-z0-9-]{0,63}))?");
    private static final Pattern COURSE =
            Pattern.compile("/courses/([a-z0-9][a-z0-9-]{0,63})(?:/units/([a-z0-9][a-z0-9-]{0,63}).*)?");
    private static final Pattern RELEASED = Pattern.compile(
            "/releases/(handbook|cases|manual)@([0-9]{1,9}(?:\\.[0-9]{1,9})*)(?:/([a-z0-9][a-z0-9-]{0,63}))?");
    private static final Pattern BOOK = Pattern.compile("/(handbook|cases|manual)(?:/([a-z0-9][a-z0-9-]{0,63}))?");

    private final Catalogue catalogue;

    @Inject
    LinkTargets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws LaunchRefused when it leads to something that is not there */
    Optional<LinkedContent> of(URI target, Optional<Claims> custom) throws LaunchRefused {
        Optional<String> document = custom.isPresent() ? parameter(custom.get(), DOCUMENT) : Optional.empty();
        Optional<LinkedContent> content;
        if (document.isPresent()) {
            Optional<String> version = parameter(custom.get(), RELEASE).filter(release -> !release.equals(LATEST));
            content = matched(NAMED, document.get(), version);
        } else {
            String path = target.getPath();
            content = matched(COURSE, path, Optional.empty())
                    .or(() -> matched(BOOK, path, Optional.empty()))
                    .or(() -> released(path));
            if (content.isEmpty()) {
                return Optional.empty();
            }
        }
        if (content.filter(this::exists).isEmpty()) {
            throw new LaunchRefused(LaunchFault.CONTENT_GONE, document.orElse(target.getPath()));
        }
        return content;
    }

    /**
     * Where a link to this content stands on our site. A book has an address for each release; a course has one, which
     * leads everybody to the release of their enrolment.
     */
    public static String path(LinkedContent content) {
        String publication = content.publication();
        boolean book = BOOK.matcher("/" + publication).matches();
        String home = book
                ? content.pinnedVersion()
                        .map(version -> "/releases/" + publication + "@" + version)
                        .orElse("/" + publication)
                : "/courses/" + publication;
        return home
                + content.document()
                        .map(name -> (book ? "/" : "/units/") + name)
                        .orElse("");
    }

    /** Whether it is published here, in the version that it is pinned to. */
    private boolean exists(LinkedContent content) {
        Optional<Publication> publication = content.pinnedVersion().isPresent()
                ? release(content).flatMap(catalogue::publication)
                : catalogue.latestPublication(content.publication());
        return publication.isPresent()
                && content.document()
                        .map(name -> publication.get().documents().contains(new DocumentId(name)))
                        .orElse(true);
    }

    private static Optional<ReleaseId> release(LinkedContent content) {
        String id = content.publication() + "@" + content.pinnedVersion().orElse("");
        return ReleaseId.valid(id) ? Optional.of(new ReleaseId(id)) : Optional.empty();
    }

    private static Optional<LinkedContent> matched(Pattern form, String text, Optional<String> version) {
        Matcher matcher = form.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new LinkedContent(matcher.group(1), Optional.ofNullable(matcher.group(2)), version))
                : Optional.empty();
    }

    private static Optional<LinkedContent> released(String path) {
        Matcher matcher = RELEASED.matcher(path == null ? "" : path);
        return matcher.matches()
                ? Optional.of(new LinkedContent(
                        matcher.group(1), Optional.ofNullable(matcher.group(3)), Optional.of(matcher.group(2))))
                : Optional.empty();
    }

    /** A variable that the platform does not know arrives as it was written, "$Nope": that says nothing. */
    private static Optional<String> parameter(Claims custom, String name) throws LaunchRefused {
        return custom.text(name).filter(value -> !value.startsWith("$"));
    }
}
