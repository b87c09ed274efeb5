package eu.vipatwork.xapi.statement;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.NumericNode;

/** A number that is written exactly as it was sent: {@code 1.0} stays {@code 1.0}, {@code 1e3} stays {@code 1e3}. */
final class ExactNumber extends NumericNode {

    private static final long serialVersionUID = 1;

    private final String spelling;
    private final BigDecimal value;

    /** @throws InvalidJsonException when the exponent has more digits than a number can have */
    ExactNumber(String spelling) {
        this.spelling = spelling;
        try {
            this.value = new BigDecimal(spelling);
        } catch (NumberFormatException e) {
            throw new InvalidJsonException("the number " + spelling + " is out of range");
        }
    }

    @Override
    public BigDecimal decimalValue() {
        return value;
    }

    @Override
    public Number numberValue() {
        return decimalValue();
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(spelling);
    }

    @Override
    public BigInteger bigIntegerValue() {
        return value.toBigInteger();
    }

    @Override
    public boolean canConvertToInt() {
        return Math.abs(doubleValue()) <= Integer.MAX_VALUE;
    }

    @Override
    public boolean canConvertToLong() {
        return Math.abs(doubleValue()) < Long.MAX_VALUE;
    }

    @Override
    public boolean isBigDecimal() {
        return true;
    }

    @Override
    public String asText() {
        return spelling;
    }

    @Override
    public JsonToken asToken() {
        return JsonToken.VALUE_NUMBER_FLOAT;
    }

    @Override
    public JsonParser.NumberType numberType() {
        return JsonParser.NumberType.BIG_DECIMAL;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(spelling);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactNumber number && spelling.equals(number.spelling);
    }

    @Override
    public int hashCode() {
        return spelling.hashCode();
    }
}
