package eu.vipatwork.lti.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a login request or a launch. None may be repeated (RFC 6749, 3.1). */
public record LaunchParameters(Map<String, List<String>> values) {

    public LaunchParameters {
        values = Map.copyOf(values);
    }

    /** For tests and redirects. */
    public static LaunchParameters of(Map<String, String> single) {
        return new LaunchParameters(single.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
    }

    /** The value; empty when the parameter is missing or blank. */
    public Optional<String> find(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    public void refuseRepeated() throws LaunchRefused {
        for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
            if (parameter.getValue().size() > 1) {
                throw new LaunchRefused(LaunchFault.PARAMETER_REPEATED, parameter.getKey());
            }
        }
    }
}
