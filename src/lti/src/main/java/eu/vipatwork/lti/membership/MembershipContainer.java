package eu.vipatwork.lti.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import eu.vipatwork.lti.message.ContextRole;

/** Reads a membership container (NRPS 2.0, 3.6.1); members may lack everything but {@code user_id}. */
final class MembershipContainer {

    private static final int MAX_LENGTH = 255;

    private MembershipContainer() {}

    /** Empty when it is not a membership container. */
    static Optional<List<ContextMembership.Member>> members(Map<String, Object> container) {
        if (!(container.get("members") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<ContextMembership.Member> members = new ArrayList<>();
        for (Object one : list) {
            if (one instanceof Map<?, ?> member) {
                member(member).ifPresent(members::add);
            }
        }
        return Optional.of(members);
    }

    private static Optional<ContextMembership.Member> member(Map<?, ?> member) {
        Optional<String> subject = text(member.get("user_id")).filter(id -> id.length() <= MAX_LENGTH);
        String status = text(member.get("status")).orElse("Active");
        if (subject.isEmpty() || status.equalsIgnoreCase("Deleted")) {
            return Optional.empty();
        }
        List<String> roles = member.get("roles") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return Optional.of(new ContextMembership.Member(
                subject.get(),
                name(member).map(name -> name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH)),
                ContextRole.of(roles) == ContextRole.INSTRUCTOR,
                status.equalsIgnoreCase("Active")));
    }

    private static Optional<String> name(Map<?, ?> member) {
        return text(member.get("name")).or(() -> Optional.of(String.join(
                        " ",
                        Stream.of(text(member.get("given_name")), text(member.get("family_name")))
                                .flatMap(Optional::stream)
                                .toList()))
                .filter(joined -> !joined.isEmpty()));
    }

    /** Some platforms send ids as numbers. */
    private static Optional<String> text(Object value) {
        return value instanceof String || value instanceof Number
                ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
