package eu.vipatwork.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;

/**
 * {@code asset("site.css")} in templates: the address of a file under {@code /assets/}, whose name holds a digest of
 * its content, so that a browser may keep it for ever.
 */
@ApplicationScoped
public class Assets implements TemplateMethodModelEx {

    private final Properties names = new Properties();

    public Assets() {
        try (InputStream in = Assets.class.getResourceAsStream("/assets.properties")) {
            if (in == null) {
                throw new IllegalStateException("assets.properties is missing: the build makes it");
            }
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String name = String.valueOf(arguments.get(0));
        String file = names.getProperty(name);
        if (file == null) {
            throw new TemplateModelException("there is no asset " + name);
        }
        return "/assets/" + file;
    }
}
