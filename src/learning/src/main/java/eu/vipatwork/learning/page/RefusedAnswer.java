package eu.vipatwork.learning.page;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.site.Form;

/** An answer that could not be read: the question, why, and all that was typed, so that it is shown again. */
record RefusedAnswer(QuestionId question, String reason, Form form) {}
