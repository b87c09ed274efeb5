package eu.vipatwork.lti.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.lti.grade.RetryGrades;
import eu.vipatwork.lti.launch.PrepareLaunchDestination;
import eu.vipatwork.lti.link.FindResourceLinks;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.membership.FindLinkProgress;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.shared.database.Retry;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.Redirect;
import eu.vipatwork.site.view.View;

/**
 * What an instructor sees first behind a link of theirs: what it leads to, a way to take it as a learner would, and the
 * class: who stands where, who is stuck, and how far each grade has come.
 */
@Path("/lti/links/{link}")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class LinkPage {

    private final RequestContext visit;
    private final FindResourceLinks links;
    private final FindRegistrations registrations;
    private final SelectableContent contents;
    private final PrepareLaunchDestination destinations;
    private final FindLinkProgress findClass;
    private final RetryGrades retryGrades;

    protected LinkPage() {
        this(null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public LinkPage(
            RequestContext visit,
            FindResourceLinks links,
            FindRegistrations registrations,
            SelectableContent contents,
            PrepareLaunchDestination destinations,
            FindLinkProgress findClass,
            RetryGrades retryGrades) {
        this.visit = visit;
        this.links = links;
        this.registrations = registrations;
        this.contents = contents;
        this.destinations = destinations;
        this.findClass = findClass;
        this.retryGrades = retryGrades;
    }

    @GET
    public View show(@PathParam("link") String id) {
        ResourceLink link = own(id);
        Map<String, Object> model = new HashMap<>();
        model.put("link", id);
        model.put("place", link.contextTitle().orElse(""));
        Optional<SelectableContent.Item> content = link.content().flatMap(one -> contents.find(one, visit.locale()));
        model.put("title", content.map(SelectableContent.Item::title).or(link::title).orElse(""));
        content.ifPresent(item -> model.put("content", item));
        link.content().flatMap(LinkedContent::pinnedVersion).ifPresent(version -> model.put("version", version));
        model.put("class", ClassView.of(Retry.onConflict(() -> findClass.of(link))));
        return new View("lti/link", model);
    }

    /** Has the grades that have not arrived sent once more. */
    @POST
    @Path("grades")
    public Response retry(@PathParam("link") String id) {
        retryGrades.retry(own(id).id());
        return Redirect.to("/lti/links/" + id);
    }

    /** As a learner: the instructor's own steps, which are nobody's grade. */
    @POST
    @Path("preview")
    public Response preview(@PathParam("link") String id) {
        ResourceLink link = own(id);
        LinkedContent content = link.content().orElseThrow(NotFoundException::new);
        return Redirect.to(destinations.learner(
                content,
                visit.signedIn().person(),
                registrations.byId(link.registration()).orElseThrow().organisation(),
                visit.locale()));
    }

    /** The link, for who came by it as an instructor; for everybody else there is no such page. */
    private ResourceLink own(String id) {
        return links.of(visit.signedIn().person()).stream()
                .filter(FindResourceLinks.Visit::instructor)
                .map(FindResourceLinks.Visit::link)
                .filter(link -> link.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
