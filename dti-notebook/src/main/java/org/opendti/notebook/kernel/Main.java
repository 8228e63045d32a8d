package org.opendti.notebook.kernel;

import com.google.gson.GsonBuilder;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opendti.finding.DtiException;
import org.opendti.finding.Messages;
import org.opendti.io.TextFiles;

/** Installs the kernel, takes it away, and is what Jupyter starts. Exit status 0; 1 where that fails; 2 for wrong usage. */
public final class Main {

    private static final String NAME = "dti-java";

    /** What {@code --lang} says, beside the environment's variables. */
    private static final String ASKED = "dti.asked";

    private Main() {}

    /**
     * Runs the command and ends the process.
     *
     * @param arguments {@code install}, {@code uninstall}, or {@code run FILE}, the connection file that Jupyter hands over
     */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    static int run(List<String> typed, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (typed.size() >= 2 && typed.get(typed.size() - 2).equals("--lang")) {
            Map<String, String> asked = new HashMap<>(environment);
            asked.put(ASKED, typed.get(typed.size() - 1));
            return run(typed.subList(0, typed.size() - 2), asked, out, err);
        }
        List<String> arguments = List.copyOf(typed);
        Messages texts =
                Messages.of("org.opendti.notebook.kernel.texts", language(environment), Main.class.getClassLoader());
        try {
            if (arguments.equals(List.of("install"))) {
                return install(folder(environment), texts, out);
            }
            if (arguments.equals(List.of("uninstall"))) {
                return uninstall(folder(environment), texts, out);
            }
            if (arguments.size() == 2 && arguments.get(0).equals("run")) {
                serve(Path.of(arguments.get(1)));
                return 0;
            }
        } catch (DtiException e) {
            err.println("dti: " + e.message(language(environment)));
            return 1;
        } catch (IOException | GeneralSecurityException e) {
            err.println("dti: " + e);
            return 1;
        }
        boolean help = Arrays.asList("--help", "-h").containsAll(arguments) && !arguments.isEmpty();
        (help ? out : err).print(texts.fill("usage", Map.of()));
        return help ? 0 : 2;
    }

    private static Locale language(Map<String, String> environment) {
        return Stream.of(
                        environment.getOrDefault(ASKED, ""),
                        System.getProperty("dti.language", ""),
                        environment.getOrDefault("LC_ALL", ""),
                        environment.getOrDefault("LC_MESSAGES", ""),
                        environment.getOrDefault("LANG", ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("vi"))
                .map(found -> Locale.forLanguageTag("vi"))
                .orElse(Locale.ENGLISH);
    }

    /** Where Jupyter looks for kernels of this user. */
    static Path folder(Map<String, String> environment) {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path data;
        if (environment.containsKey("JUPYTER_DATA_DIR")) {
            data = Path.of(environment.get("JUPYTER_DATA_DIR"));
        } else if (system.contains("win")) {
            data = Path.of(environment.getOrDefault("APPDATA", home), "jupyter");
        } else if (system.contains("mac")) {
            data = Path.of(home, "Library", "Jupyter");
        } else {
            data = Path.of(environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share"), "jupyter");
        }
        return data.resolve("kernels").resolve(NAME);
    }

    private static int install(Path folder, Messages texts, PrintStream out) throws IOException {
        Map<String, Object> kernel = new LinkedHashMap<>();
        kernel.put(
                "argv",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "run",
                        "{connection_file}"));
        kernel.put("display_name", "Java with dti");
        kernel.put("language", "java");
        kernel.put("interrupt_mode", "message");
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(kernel);
        Files.createDirectories(folder);
        TextFiles.write(folder.resolve("kernel.json"), writer -> writer.write(json + "\n"));
        out.println(texts.fill("installed", Map.of("folder", folder.toString())));
        out.println(texts.fill("next", Map.of()));
        return 0;
    }

    /** The class path with absolute paths, since Jupyter starts kernels in the notebook's folder. */
    static String classPath() {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(separator)))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static int uninstall(Path folder, Messages texts, PrintStream out) throws IOException {
        boolean was = Files.deleteIfExists(folder.resolve("kernel.json"));
        if (was) {
            Files.deleteIfExists(folder);
        }
        out.println(texts.fill(was ? "removed" : "none", Map.of("folder", folder.toString())));
        return 0;
    }

    private static void serve(Path connectionFile) throws IOException, GeneralSecurityException {
        Logger.getLogger("").setLevel(Level.WARNING); // what every channel does is of no interest to anyone
        JupyterConnection connection =
                new JupyterConnection(KernelConnectionProperties.parse(Files.readString(connectionFile)));
        new DtiKernel(Cells.with(classPath())).becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }
}
