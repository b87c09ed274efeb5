package eu.vipatwork.lti.link;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.lti.registration.RegistrationRow;

/** A resource link as kept. Each launch brings it up to date. */
@Entity
@Table(name = "lti_resource_link")
class ResourceLinkRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "registration_id")
    String registration;

    @Column(name = "deployment_id")
    String deployment;

    @Column(name = "link_id")
    String linkId;

    @Column(name = "title")
    String title;

    @Column(name = "context_id")
    String contextId;

    @Column(name = "context_title")
    String contextTitle;

    @Column(name = "publication")
    String publication;

    @Column(name = "document")
    String document;

    @Column(name = "pinned_version")
    String pinnedVersion;

    @Column(name = "line_item")
    String lineItem;

    @Column(name = "line_items")
    String lineItems;

    @Column(name = "scopes")
    String scopes;

    @Column(name = "memberships")
    String memberships;

    @Column(name = "created")
    Instant created;

    @Column(name = "changed")
    Instant changed;

    protected ResourceLinkRow() {
        // for JPA
    }

    ResourceLinkRow(ResourceLinkId id, RegistrationId registration, String deployment, String linkId, Instant now) {
        this.id = id.toString();
        this.registration = registration.toString();
        this.deployment = deployment;
        this.linkId = linkId;
        this.created = now;
    }

    /** Takes over what the latest launch says. */
    void take(ResourceLink link, Instant now) {
        title = link.title().orElse(null);
        contextId = link.contextId().orElse(null);
        contextTitle = link.contextTitle().orElse(null);
        publication = link.content().map(LinkedContent::publication).orElse(null);
        document = link.content().flatMap(LinkedContent::document).orElse(null);
        pinnedVersion = link.content().flatMap(LinkedContent::pinnedVersion).orElse(null);
        ResourceLink.Services services = link.services();
        lineItem = services.lineItem().map(URI::toString).orElse(null);
        lineItems = services.lineItems().map(URI::toString).orElse(null);
        scopes = RegistrationRow.joined(services.scopes());
        memberships = services.memberships().map(URI::toString).orElse(null);
        changed = now;
    }

    ResourceLink toResourceLink() {
        return new ResourceLink(
                ResourceLinkId.of(id),
                RegistrationId.of(registration),
                deployment,
                linkId,
                Optional.ofNullable(title),
                Optional.ofNullable(contextId),
                Optional.ofNullable(contextTitle),
                Optional.ofNullable(publication)
                        .map(name -> new LinkedContent(
                                name, Optional.ofNullable(document), Optional.ofNullable(pinnedVersion))),
                new ResourceLink.Services(
                        Optional.ofNullable(lineItem).map(URI::create),
                        Optional.ofNullable(lineItems).map(URI::create),
                        RegistrationRow.split(scopes),
                        Optional.ofNullable(memberships).map(URI::create)));
    }
}
