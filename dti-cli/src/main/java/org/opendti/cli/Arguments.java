package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as Windows programs do: at blanks outside of {@code "…"}; {@code \"} is a quote. There the
 * launcher hands arguments over in an environment variable, since Java would read them in the machine's old code page.
 */
final class Arguments {

    private Arguments() {}

    static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                current.append('"');
                any = true;
                i++;
            } else if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                if (any) {
                    arguments.add(current.toString());
                }
                current.setLength(0);
                any = false;
            } else {
                current.append(c);
                any = true;
            }
        }
        if (any) {
            arguments.add(current.toString());
        }
        return arguments;
    }
}
