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
 * Finds the content of a link: by the custom parameters {@value #DOCUMENT} and {@value #RELEASE}, which a content
 * selection sets, or by the target address, so that a teacher can also paste the address of a page.
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

    /** @throws LaunchRefused when the content is not published */
    public Optional<LinkedContent> of(URI target, Optional<Claims> custom) throws LaunchRefused {
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
     * The path of this content on our site. A book has a path for each release; a course has one, which leads each
     * learner to the release of their enrolment.
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

    /** Whether the content is published, in the pinned version if there is one. */
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

    /** Ignores a variable that the platform has not substituted, such as "$Nope" (LTI 1.3 Core, 5.4.6). */
    private static Optional<String> parameter(Claims custom, String name) throws LaunchRefused {
        return custom.text(name).filter(value -> !value.startsWith("$"));
    }
}
