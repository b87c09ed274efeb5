package eu.vipatwork.people.audit;

import java.util.Optional;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Required;

/**
 * What is to be written down: {@code Act.named(Acts.PERSON_LOCKED).by(administrator).on(person)}.
 *
 * @param name what was done, see {@link Acts}
 * @param actor who did it; null when it came from the shell or from somebody who is not signed in
 * @param subject to whom, or null
 * @param organisation within which, or null
 * @param remoteAddress from where, or null
 * @param detail what else is worth knowing, or null
 */
public record Act(
        String name,
        PersonId actor,
        PersonId subject,
        OrganisationId organisation,
        String remoteAddress,
        Detail detail) {

    private static final int LONGEST_ADDRESS = 64;

    public Act {
        Required.notBlank(name, "the name of the act");
        remoteAddress = cut(remoteAddress, LONGEST_ADDRESS);
    }

    public static Act named(String name) {
        return new Act(name, null, null, null, null, null);
    }

    public Act by(PersonId who) {
        return new Act(name, who, subject, organisation, remoteAddress, detail);
    }

    public Act by(Optional<PersonId> who) {
        return by(who.orElse(null));
    }

    public Act on(PersonId whom) {
        return new Act(name, actor, whom, organisation, remoteAddress, detail);
    }

    public Act in(OrganisationId where) {
        return new Act(name, actor, subject, where, remoteAddress, detail);
    }

    public Act from(String address) {
        return new Act(name, actor, subject, organisation, address, detail);
    }

    public Act saying(Detail what) {
        return new Act(name, actor, subject, organisation, remoteAddress, what);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
