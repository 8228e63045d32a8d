package org.opendti.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a page together: the frame, its words, the style, the scripts and what they show. */
final class PageHtml {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z.-]+)}");
    private static final String CHARTS = "/org/opendti/report/echarts/echarts.min.js";
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "model.js",
            "table.js",
            "sliders.js",
            "tiles.js",
            "charts.js",
            "profile.js",
            "export.js",
            "main.js");

    private final Contents contents;
    private final PageTexts texts;

    PageHtml(Contents contents, PageTexts texts) {
        this.contents = contents;
        this.texts = texts;
    }

    String html() {
        String charts = resource(CHARTS);
        StringBuilder scripts = new StringBuilder("'use strict';\n(() => {\n");
        SCRIPTS.forEach(name -> scripts.append(resource(name)));
        String own = scripts.append("})();\n").toString();
        PageWords words = new PageWords(contents, texts);
        Map<String, String> parts = new HashMap<>();
        parts.put("lang", texts.language());
        parts.put("title", Html.escape(words.title()));
        parts.put("policy", policy(charts, own));
        parts.put("style", resource("style.css"));
        parts.put("subtitle", Html.escape(words.subtitle()));
        parts.put("notes", words.notes());
        parts.put("method", words.method());
        parts.put("ranking", new RankingHtml(contents, texts).html());
        parts.put("data", Html.json(new PageJson(contents, texts).json()));
        parts.put("charts", charts);
        parts.put("scripts", own);
        return fill(resource("frame.html"), parts);
    }

    /** Fills {@code ${name}} from the parts, and {@code ${text.key}} with the page's words. */
    private String fill(String frame, Map<String, String> parts) {
        Matcher places = PLACE.matcher(frame);
        StringBuilder html = new StringBuilder();
        while (places.find()) {
            String part = parts.get(places.group(1));
            String text = part == null ? Html.escape(texts.of(places.group(1))) : part;
            places.appendReplacement(html, "");
            html.append(text);
        }
        return places.appendTail(html).toString();
    }

    /** No request leaves the page, and no script runs in it but its own. */
    private static String policy(String... scripts) {
        StringBuilder policy = new StringBuilder(
                "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src");
        for (String script : scripts) {
            policy.append(" 'sha256-").append(hash(script)).append('\'');
        }
        return policy.toString();
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = PageHtml.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " lacks beside " + PageHtml.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
