package eu.vipatwork.content;

import java.util.List;

/** A group of units under one heading (cmi5 1.0, 13.1.3). */
public record Block(String id, Translated title, List<UnitEntry> units) {

    public Block {
        units = List.copyOf(units);
    }
}
