package eu.vipatwork.lti.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import eu.vipatwork.lti.deeplinking.AnswerSelection;
import eu.vipatwork.lti.deeplinking.SelectionRepository;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.registration.FrameAncestors;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AllowedTo;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.SecurityHeadersFilter;
import eu.vipatwork.site.view.View;

/** An instructor chooses the content of a link of their course (LTI deep linking). */
@Path("/lti/selections/{id}")
@ApplicationScoped
@AllowedTo(AuthorizationFilter.ANYBODY_SIGNED_IN)
public class SelectionPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SCORE_MAXIMUM = 100;

    private final RequestContext request;
    private final SelectionRepository selections;
    private final SelectableContent contents;
    private final AnswerSelection answer;
    private final FrameAncestors sites;

    protected SelectionPages() {
        this(null, null, null, null, null); // for the proxy
    }

    @Inject
    public SelectionPages(
            RequestContext request,
            SelectionRepository selections,
            SelectableContent contents,
            AnswerSelection answer,
            FrameAncestors sites) {
        this.sites = sites;
        this.request = request;
        this.selections = selections;
        this.contents = contents;
        this.answer = answer;
    }

    @GET
    public View show(@PathParam("id") String id) {
        return page(find(id), Map.of());
    }

    @POST
    public Response choose(@PathParam("id") String id) {
        SelectionRepository.Selection selection = find(id);
        Form form = request.form();
        if (!form.text("cancel").isEmpty()) {
            return returnTo(answer.answer(selection, List.of()));
        }
        List<String> names = form.all("document");
        if (names.isEmpty()) {
            return page(selection, Map.of("problem", "nothing")).status(UNPROCESSABLE);
        }
        if (names.size() > 1 && !selection.settings().multiple()) {
            return page(selection, Map.of("problem", "several")).status(UNPROCESSABLE);
        }
        boolean pinned = form.text("release").equals("pinned");
        boolean graded = form.text("graded").equals("yes");
        List<AnswerSelection.Choice> choices = new ArrayList<>();
        for (String name : names) {
            SelectableContent.Item item = contents.all(request.locale()).stream()
                    .flatMap(SelectableContent.Group::items)
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            choices.add(new AnswerSelection.Choice(
                    content(item, pinned),
                    item.title(),
                    graded && item.graded() ? Optional.of(SCORE_MAXIMUM) : Optional.empty()));
        }
        return returnTo(answer.answer(selection, choices));
    }

    private static LinkedContent content(SelectableContent.Item item, boolean pinned) {
        String[] parts = item.name().split("/", 2);
        return new LinkedContent(
                parts[0],
                parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                pinned ? Optional.of(item.version()) : Optional.empty());
    }

    /** A form that a script submits to the platform; the policy of this page allows its address. */
    private Response returnTo(AnswerSelection.Answer made) {
        URI address = made.address();
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        return new View("lti/return", Map.of("address", address.toString(), "jwt", made.jwt()))
                .status(
                        200,
                        Map.of(
                                SecurityHeadersFilter.POLICY_HEADER,
                                SecurityHeadersFilter.sendingTo(origin, sites.sources())));
    }

    private View page(SelectionRepository.Selection selection, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("id", selection.id().toString());
        model.put("groups", contents.all(request.locale()));
        model.put("multiple", selection.settings().multiple());
        model.put("lineItems", selection.settings().lineItems());
        model.put("chosen", request.form().all("document"));
        return new View("lti/selection", model);
    }

    private SelectionRepository.Selection find(String id) {
        try {
            return selections
                    .find(UUID.fromString(id), request.signedIn().person())
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
