package eu.vipatwork.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.OrganisationMember;
import eu.vipatwork.people.Person;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.xapi.statement.Json;

/**
 * Finds the agents that a text refers to: the name of a member, an e-mail address, or the identifier of any agent
 * ({@code account HOMEPAGE NAME}, {@code mbox mailto:…}, {@code openid …}, {@code sha1 …}).
 */
@Dependent
public class FindActor {

    private final FindPeople findPeople;
    private final Settings settings;

    @Inject
    public FindActor(FindPeople findPeople, Settings settings) {
        this.findPeople = findPeople;
        this.settings = settings;
    }

    /** The outcome. */
    sealed interface Result {

        /**
         * One person, with all identifiers that statements may use; never empty.
         *
         * @param shown name and e-mail address, or the identifier
         */
        record Found(String shown, List<ObjectNode> agents) implements Result {}

        /** Several members match the name. */
        record Several(List<Person> people) implements Result {}

        /** No member matches. */
        record None() implements Result {}
    }

    Result find(OrganisationId organisation, String text) {
        var exact = AgentText.agent(text);
        if (exact.isPresent()) {
            return new Result.Found(text, List.of(exact.get()));
        }
        List<Person> members = findPeople.members(organisation).stream()
                .map(OrganisationMember::person)
                .toList();
        if (text.contains("@")) {
            String address = text.startsWith("mailto:") ? text.substring("mailto:".length()) : text;
            List<ObjectNode> agents = new ArrayList<>();
            agents.add(Json.object().put("mbox", "mailto:" + address));
            Optional<Person> member = members.stream()
                    .filter(person -> address.equalsIgnoreCase(person.email()))
                    .findFirst();
            member.ifPresent(person -> agents.add(AgentText.person(person.id(), settings.baseUrl())));
            return new Result.Found(member.map(FindActor::shown).orElse(address), agents);
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Person> named = members.stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.id().toString().equals(wanted))
                .toList();
        if (named.size() > 1) {
            return new Result.Several(named);
        }
        return named.isEmpty()
                ? new Result.None()
                : new Result.Found(
                        shown(named.get(0)),
                        List.of(AgentText.person(named.get(0).id(), settings.baseUrl())));
    }

    private static String shown(Person person) {
        return person.name() + ", " + person.email();
    }
}
