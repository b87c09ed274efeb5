/**
 * Source files and their checks. {@link eu.vipatwork.content.source.ContentFormat} reads and checks a publication; the
 * result is a {@link eu.vipatwork.content.source.CheckedPublication} with a {@link eu.vipatwork.content.source.Fault}
 * for each mistake. Files come from the class path ({@code ClassPathPublications}), from a folder or from an uploaded
 * archive ({@link eu.vipatwork.content.source.ReadArchive}).
 */
package eu.vipatwork.content.source;
