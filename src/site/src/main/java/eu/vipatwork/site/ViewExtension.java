package eu.vipatwork.site;

import java.util.Map;

/** Adds to what each page can show: a module that has something to say on all pages makes a bean of this type. */
public interface ViewExtension {

    /** Adds names and values to the model of a template. */
    void extend(Map<String, Object> model, RequestContext request);
}
