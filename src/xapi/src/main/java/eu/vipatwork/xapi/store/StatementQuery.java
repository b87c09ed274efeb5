package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.Agents;
import eu.vipatwork.xapi.statement.TermKind;

/**
 * A query for statements of a tenant, by the filters of GET Statements (xAPI 1.0.3 Communication 2.1.3), newest first
 * by default. Voided statements are excluded by default.
 *
 * @param filters each a set of terms of which one must match; all filters must match the statement, or one it refers to
 * @param since exclusive, or null
 * @param until inclusive, or null
 * @param behind the last statement of the previous page, exclusive, or null
 * @param limit at least 1
 * @param voidedToo whether voided statements are included
 */
public record StatementQuery(
        OrganisationId tenant,
        List<long[]> filters,
        Instant since,
        Instant until,
        Instant behind,
        boolean ascending,
        int limit,
        boolean voidedToo) {

    /** All statements of a tenant, to be narrowed. */
    public static Builder of(OrganisationId tenant) {
        return new Builder(tenant);
    }

    /** Narrows a query step by step. */
    public static final class Builder {
        private final OrganisationId tenant;
        private final List<long[]> filters = new ArrayList<>();
        private Instant since;
        private Instant until;
        private Instant behind;
        private boolean ascending;
        private int limit = 100;
        private boolean voidedToo;
        private List<String> strictAgents = List.of();
        private String verb;

        private Builder(OrganisationId tenant) {
            this.tenant = tenant;
        }

        /**
         * By an agent or identified group; {@code related} as related_agents of xAPI. An anonymous group matches
         * nothing.
         */
        public Builder agent(JsonNode agent, boolean related) {
            return anyAgent(List.of(agent), related);
        }

        /** By a person who has several identifiers: any of these agents. */
        public Builder anyAgent(Collection<? extends JsonNode> agents, boolean related) {
            List<String> identifiers = agents.stream()
                    .flatMap(agent -> Agents.identifier(agent).stream())
                    .distinct()
                    .toList();
            if (identifiers.isEmpty()) {
                filters.add(new long[0]);
            } else if (related) {
                filters.add(identifiers.stream()
                        .flatMapToLong(identifier -> LongStream.of(
                                term(TermKind.AGENT, identifier),
                                term(TermKind.RELATED_AGENT, identifier),
                                term(TermKind.AUTHORITY, identifier)))
                        .toArray());
            } else {
                strictAgents = identifiers;
            }
            return this;
        }

        /** By the authority of the statement. */
        public Builder authority(JsonNode authority) {
            filters.add(Agents.identifier(authority)
                    .map(identifier -> new long[] {term(TermKind.AUTHORITY, identifier)})
                    .orElse(new long[0]));
            return this;
        }

        public Builder verb(String iri) {
            verb = iri;
            return this;
        }

        public Builder activity(String iri, boolean related) {
            filters.add(
                    related
                            ? new long[] {term(TermKind.ACTIVITY, iri), term(TermKind.RELATED_ACTIVITY, iri)}
                            : new long[] {term(TermKind.ACTIVITY, iri)});
            return this;
        }

        public Builder registration(UUID registration) {
            filters.add(new long[] {
                term(TermKind.REGISTRATION, registration.toString().toLowerCase(Locale.ROOT))
            });
            return this;
        }

        /** With an attachment of this SHA-256. */
        public Builder attachment(String sha2) {
            filters.add(new long[] {term(TermKind.ATTACHMENT, sha2.toLowerCase(Locale.ROOT))});
            return this;
        }

        public Builder since(Instant moment) {
            since = moment;
            return this;
        }

        public Builder until(Instant moment) {
            until = moment;
            return this;
        }

        public Builder behind(Instant moment) {
            behind = moment;
            return this;
        }

        public Builder ascending(boolean oldestFirst) {
            ascending = oldestFirst;
            return this;
        }

        public Builder limit(int most) {
            limit = most;
            return this;
        }

        /** Includes voided statements. */
        public Builder withVoided() {
            voidedToo = true;
            return this;
        }

        public StatementQuery build() {
            List<long[]> all = new ArrayList<>(filters);
            if (!strictAgents.isEmpty()) {
                all.add(strictAgents.stream()
                        .mapToLong(agent -> verb == null
                                ? term(TermKind.AGENT, agent)
                                : term(TermKind.AGENT_AND_VERB, TermKind.agentAndVerb(agent, verb)))
                        .toArray());
            } else if (verb != null) {
                all.add(new long[] {term(TermKind.VERB, verb)});
            }
            return new StatementQuery(tenant, List.copyOf(all), since, until, behind, ascending, limit, voidedToo);
        }

        private long term(TermKind term, String value) {
            return term.of(tenant.value(), value);
        }
    }
}
