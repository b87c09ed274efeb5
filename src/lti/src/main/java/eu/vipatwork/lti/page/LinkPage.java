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
 * The page of a link for its instructors: the linked content, a preview as a learner, and the class with the progress
 * and the grade of each learner.
 */
@Path("/lti/links/{link}")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class LinkPage {

    private final RequestContext request;
    private final FindResourceLinks links;
    private final FindRegistrations registrations;
    private final SelectableContent contents;
    private final PrepareLaunchDestination prepareDestination;
    private final FindLinkProgress findClass;
    private final RetryGrades retryGrades;

    protected LinkPage() {
        this(null, null, null, null, null, null, null); // for the proxy
    }

    @Inject
    public LinkPage(
            RequestContext request,
            FindResourceLinks links,
            FindRegistrations registrations,
            SelectableContent contents,
            PrepareLaunchDestination prepareDestination,
            FindLinkProgress findClass,
            RetryGrades retryGrades) {
        this.request = request;
        this.links = links;
        this.registrations = registrations;
        this.contents = contents;
        this.prepareDestination = prepareDestination;
        this.findClass = findClass;
        this.retryGrades = retryGrades;
    }

    @GET
    public View show(@PathParam("link") String id) {
        ResourceLink link = own(id);
        Map<String, Object> model = new HashMap<>();
        model.put("link", id);
        model.put("place", link.contextTitle().orElse(""));
        Optional<SelectableContent.Item> content = link.content().flatMap(one -> contents.find(one, request.locale()));
        model.put(
                "title",
                content.map(SelectableContent.Item::title).or(link::title).orElse(""));
        content.ifPresent(item -> model.put("content", item));
        link.content().flatMap(LinkedContent::pinnedVersion).ifPresent(version -> model.put("version", version));
        model.put("class", ClassView.of(Retry.onConflict(() -> findClass.of(link))));
        return new View("lti/link", model);
    }

    /** Sends the grades again that the platform does not have yet. */
    @POST
    @Path("grades")
    public Response retry(@PathParam("link") String id) {
        retryGrades.retry(own(id).id());
        return Redirect.to("/lti/links/" + id);
    }

    /** Opens the content as a learner would see it. The instructor's own attempt is not graded. */
    @POST
    @Path("preview")
    public Response preview(@PathParam("link") String id) {
        ResourceLink link = own(id);
        LinkedContent content = link.content().orElseThrow(NotFoundException::new);
        return Redirect.to(prepareDestination.content(
                content,
                request.signedIn().person(),
                registrations.byId(link.registration()).orElseThrow().organisation(),
                request.locale()));
    }

    /** The link, for those who launched it as instructors; 404 for all others. */
    private ResourceLink own(String id) {
        return links.of(request.signedIn().person()).stream()
                .filter(FindResourceLinks.Visit::instructor)
                .map(FindResourceLinks.Visit::link)
                .filter(link -> link.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
