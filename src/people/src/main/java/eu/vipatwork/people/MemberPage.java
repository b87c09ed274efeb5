package eu.vipatwork.people;

import java.util.List;

/**
 * Some of an organisation's members, by name.
 *
 * @param total how many there are, or how many were found
 */
public record MemberPage(List<OrganisationMember> members, long total) {

    public MemberPage {
        members = List.copyOf(members);
    }
}
