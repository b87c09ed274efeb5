package eu.vipatwork.site.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

/**
 * {@code when(moment)} in templates: the day of an instant or a date, in the format of the page's language; {@code
 * when(moment, "time")} adds the time of day in UTC.
 */
final class TimeMethod implements TemplateMethodModelEx {

    private final Locale locale;

    TimeMethod(Locale locale) {
        // The site is European: 21 November 2026, not November 21, 2026.
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Date date = Date.from(instant(DeepUnwrap.unwrap((TemplateModel) arguments.get(0))));
        DateFormat format = arguments.size() > 1
                ? DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale)
                : DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(date);
    }

    private static Instant instant(Object value) throws TemplateModelException {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        throw new TemplateModelException("when() takes an instant or a date, not " + value);
    }
}
