package eu.vipatwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.site.view.PageAddresses;

/** A page that answers a form can be requested again. */
class PageAddressTest {

    private static final PageAddresses ADDRESSES = new PageAddresses(AllFeatures.get());

    /** Every address that accepts a form, with a value for each parameter. */
    static Stream<String> formAddresses() {
        return AllFeatures.get().pages().stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(POST.class))
                .map(method -> address(type.getAnnotation(Path.class)) + address(method.getAnnotation(Path.class))));
    }

    @ParameterizedTest
    @MethodSource("formAddresses")
    void everyFormHasAPage(String address) {
        String page = ADDRESSES.of(address);
        assertThat(ADDRESSES.of(page)).isEqualTo(page);
        assertThat(address).startsWith(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/courses/sme/units/trial/answers, /courses/sme/units/trial",
        "/courses/sme/units/trial/finish, /courses/sme/units/trial",
        "/courses/sme/units/trial/check, /courses/sme/units/trial/check",
        "/courses/sme/changes, /courses/sme/changes",
        "/account/password, /account",
        "/account/sessions/1/end, /account",
        "/account/privacy/erasure, /account/privacy",
        "/administration/users, /administration",
        "/members/list, /members",
        "/members/invitations, /members/invitations",
        "/organisations/1/openid/removal, /organisations/1",
        "/people/1/roles, /people/1",
        "/records/1/keys/2/rotation, /records/1/keys",
        "/records/1/retention/purge, /records/1/retention",
        "/studio/handbook/documents, /studio/handbook",
        "/studio/handbook/releases/1/return, /studio/handbook",
        "/studio/handbook/unit/tips/en/approve, /studio/handbook/unit/tips/en",
        "/studio/handbook/unit/tips/en/file, /studio/handbook/unit/tips/en",
        "/sign-in/openid?next=/courses, /sign-in",
        "/sign-out, /",
    })
    void itIsTheNearestPageAboveTheForm(String form, String page) {
        assertThat(ADDRESSES.of(form)).isEqualTo(page);
    }

    @Test
    void aPageKeepsItsQueryAndAnUnknownAddressStays() {
        assertThat(ADDRESSES.of("/search?q=a/b")).isEqualTo("/search?q=a/b");
        assertThat(ADDRESSES.of("/nowhere/at/all")).isEqualTo("/nowhere/at/all");
    }

    private static String address(Path path) {
        String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        String filled = text.replaceAll("\\{\\w+: ?(\\w+)[^}]*}", "$1").replaceAll("\\{\\w+}", "1");
        return filled.isEmpty() ? "" : "/" + filled;
    }
}
