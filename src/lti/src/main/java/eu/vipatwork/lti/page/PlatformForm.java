package eu.vipatwork.lti.page;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import eu.vipatwork.lti.registration.PlatformAddresses;
import eu.vipatwork.lti.registration.RegisterPlatform;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.site.Form;

/** The form by which an administrator registers a platform by hand. */
record PlatformForm(Form form) {

    private static final List<String> REQUIRED = List.of("name", "issuer", "client");
    private static final List<String> ADDRESSES = List.of("authorization", "token", "key-set");
    private static final String SITES = "sites";

    /** What is wrong, by the name of the field in their order: "missing" or "address". */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        REQUIRED.stream().filter(name -> form.text(name).isBlank()).forEach(name -> problems.put(name, "missing"));
        ADDRESSES.stream().filter(name -> !isAddress(form.text(name))).forEach(name -> problems.put(name, "address"));
        if (!words(SITES).stream().allMatch(PlatformForm::isAddress)) {
            problems.put(SITES, "address");
        }
        return problems;
    }

    /** The submitted values, to be shown again. */
    Map<String, String> typed() {
        return form.fields().keySet().stream().collect(Collectors.toMap(name -> name, form::text));
    }

    /** The registration; only when there are no problems. */
    RegisterPlatform.Details details(OrganisationId organisation) {
        Set<String> deployments = words("deployments");
        return new RegisterPlatform.Details(
                organisation,
                form.text("name"),
                form.text("issuer"),
                form.text("client"),
                new PlatformAddresses(
                        URI.create(form.text("authorization")),
                        URI.create(form.text("token")),
                        URI.create(form.text("key-set"))),
                words(SITES).stream().map(URI::create).collect(Collectors.toSet()),
                Set.of(),
                deployments,
                deployments.isEmpty());
    }

    private Set<String> words(String field) {
        return Arrays.stream(form.text(field).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
