package eu.vipatwork.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.PersonErased;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.deletion.EraseAgent;
import eu.vipatwork.xapi.statement.Json;

/**
 * When an account is erased, deletes the statements that other systems recorded under its e-mail address, in all
 * organisations that the person belongs to. Statements of this server identify the person by an id, which no longer
 * leads to a person: they stay, so that reports and the results of groups remain correct.
 */
@Dependent
class DeleteRecordsOfErasedPerson {

    private final FindPeople findPeople;
    private final EraseAgent erasePerson;

    @Inject
    DeleteRecordsOfErasedPerson(FindPeople findPeople, EraseAgent erasePerson) {
        this.findPeople = findPeople;
        this.erasePerson = erasePerson;
    }

    /** In the transaction of the erasure, before the memberships are deleted. */
    void onPersonErased(@Observes PersonErased erased) {
        erased.email().ifPresent(email -> {
            Set<OrganisationId> organisations = findPeople.memberships(erased.person()).stream()
                    .map(Membership::organisation)
                    .collect(Collectors.toSet());
            for (OrganisationId organisation : organisations) {
                agents("mailto:" + email).forEach(agent -> erasePerson.erase(organisation, agent));
            }
        });
    }

    /** The agents that an e-mail address can be written as (xAPI 1.0.3 Data 2.4.2.3). */
    private static List<ObjectNode> agents(String mbox) {
        return List.of(Json.object().put("mbox", mbox), Json.object().put("mbox_sha1sum", sha1(mbox)));
    }

    // The specification prescribes SHA-1.
    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
