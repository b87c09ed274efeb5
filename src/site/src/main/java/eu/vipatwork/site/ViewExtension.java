package eu.vipatwork.site;

import java.util.Map;

/** Adds values to the model of every page. A module that has such values provides a bean of this type. */
public interface ViewExtension {

    /** Adds names and values to the model of a template. */
    void extend(Map<String, Object> model, RequestContext request);
}
