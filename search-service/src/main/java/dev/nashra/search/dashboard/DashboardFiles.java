package dev.nashra.search.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's files by the paths that they are asked for by. */
final class DashboardFiles {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("(?m)^@import '\\./([a-z-]+\\.css)';\\n");
    private static final Pattern LIBRARY = Pattern.compile("href=\"(/_static/[a-z0-9./-]+\\.js)\"");

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String policy;

    private DashboardFiles(String shell) {
        policy = policy(shell);
        assets.put("/", Asset.of("text/html; charset=utf-8", shell));
        assets.put(
                "/dashboard.js",
                Asset.of(
                        "text/javascript; charset=utf-8",
                        JoinedModules.of("app.js", DashboardFiles::own)));
        assets.put("/dashboard.css", Asset.of("text/css; charset=utf-8", styles()));
        assets.put("/icon.svg", Asset.of("image/svg+xml", own("icon.svg")));
        LIBRARY.matcher(shell).results().map(link -> link.group(1)).forEach(this::addLibrary);
    }

    /**
     * Reads and joins them.
     *
     * @throws IllegalStateException if one is missing
     */
    static DashboardFiles read() {
        return new DashboardFiles(own("index.html"));
    }

    /** Gives the files by path; the page itself is at {@code /}. */
    Map<String, Asset> assets() {
        return assets;
    }

    /**
     * Gives the content security policy: nothing but its own files and its own API; of scripts
     * within the page the import map alone, by its hash; and no text becomes markup but Lit's
     * templates.
     */
    String policy() {
        return policy;
    }

    private void addLibrary(String path) {
        assets.put(
                path,
                Asset.of(
                        "text/javascript; charset=utf-8",
                        Asset.FOREVER,
                        resource("/META-INF/resources" + path)));
    }

    private static String policy(String shell) {
        Matcher map = IMPORT_MAP.matcher(shell);
        if (!map.find()) {
            throw new IllegalStateException("the page has no import map");
        }
        return "default-src 'none'; script-src 'self' 'sha256-"
                + Asset.sha256(map.group(1).getBytes(UTF_8))
                + "'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for"
                + " 'script'; trusted-types lit-html";
    }

    private static String styles() {
        return STYLE.matcher(own("style.css"))
                .replaceAll(found -> Matcher.quoteReplacement(own(found.group(1))));
    }

    private static String own(String name) {
        return new String(resource("/dashboard/" + name), UTF_8);
    }

    private static byte[] resource(String path) {
        try (InputStream in = DashboardFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the page lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
