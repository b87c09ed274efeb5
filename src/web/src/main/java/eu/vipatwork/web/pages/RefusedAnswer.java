package eu.vipatwork.web.pages;

import eu.vipatwork.content.QuestionId;
import eu.vipatwork.web.http.Form;

/** An answer that could not be read: the question, why, and all that was typed, so that it is shown again. */
record RefusedAnswer(QuestionId question, String reason, Form form) {}
