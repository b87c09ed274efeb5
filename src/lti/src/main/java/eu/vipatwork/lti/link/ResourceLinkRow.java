package eu.vipatwork.lti.link;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.lti.SpaceDelimited;
import eu.vipatwork.lti.registration.RegistrationId;

/** Table row of a {@link ResourceLink}; each launch updates it. */
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

    ResourceLinkRow(ResourceLink link, Instant now) {
        this.id = link.id().toString();
        this.registration = link.registration().toString();
        this.deployment = link.deployment();
        this.linkId = link.linkId();
        this.created = now;
    }

    /** Sets what a launch may change. */
    void update(ResourceLink link, Instant now) {
        title = link.title().orElse(null);
        contextId = link.contextId().orElse(null);
        contextTitle = link.contextTitle().orElse(null);
        publication = link.content().map(LinkedContent::publication).orElse(null);
        document = link.content().flatMap(LinkedContent::document).orElse(null);
        pinnedVersion = link.content().flatMap(LinkedContent::pinnedVersion).orElse(null);
        ResourceLink.Services services = link.services();
        lineItem = services.lineItem().map(URI::toString).orElse(null);
        lineItems = services.lineItems().map(URI::toString).orElse(null);
        scopes = SpaceDelimited.join(services.scopes());
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
                        SpaceDelimited.split(scopes),
                        Optional.ofNullable(memberships).map(URI::create)));
    }
}
