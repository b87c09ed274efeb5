package eu.vipatwork.learning.page;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.site.Form;

/** An answer that could not be read, with the message key of the reason, and the form to show again. */
record RefusedAnswer(QuestionId question, String reason, Form form) {}
