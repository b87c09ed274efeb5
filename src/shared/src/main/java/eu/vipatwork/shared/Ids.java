package eu.vipatwork.shared;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * Makes ids. New things get UUIDs of version 7 (RFC 9562, 5.7), which sort by creation time, so an index grows at its
 * end. Things that must get the same id when they are made again get version 5.
 */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("0193a5c2-6f0e-7a51-9d7e-2f6a0c1b7e44");
    private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();
    private static final NameBasedGenerator NAMED = Generators.nameBasedGenerator(NAMESPACE);

    private Ids() {}

    /** A new id, version 7. */
    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** The id for this name, version 5: the same name always gives the same id, on every machine. */
    public static UUID named(String name) {
        return NAMED.generate(name);
    }
}
