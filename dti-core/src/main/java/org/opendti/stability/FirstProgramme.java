package org.opendti.stability;

import java.util.Arrays;
import java.util.List;
import org.opendti.kernel.Simplex;
import org.opendti.stability.Tree.Node;

/**
 * The weights within ±x that put a unit as far ahead of the nearest other as can be, or as little behind.
 *
 * <p>The flow F of an aggregate is the product of the shares on its way. That of a part is f = s(F − A + b), where s is its share
 * now, b ≥ 0 what it gains for it, and A = Σ sb what all parts gain: flows of parts sum to F, the top has 1, and with b = 0
 * all is as it is. Shares within ±x before they sum to 1 are (1 − x)b + 2xA ≤ 2xF. All of this is linear, and so are
 * scores, sums of flow times score at the ends.
 */
final class FirstProgramme {

    /** A flow up to which the shares below make no difference. */
    private static final double NOTHING = 1e-12;

    private final List<Node> nodes;
    private final int[] offsets;
    private final int variables;
    /** A row an aggregate: what each variable adds to its flow, and last what it is without. */
    private final double[][] flows;

    private final Tree tree;
    private final double x;

    FirstProgramme(Tree tree, double x) {
        this.tree = tree;
        this.x = x;
        this.nodes = tree.nodes();
        this.offsets = new int[nodes.size()];
        int count = 0;
        for (int b = 0; b < offsets.length; b++) {
            offsets[b] = count;
            count += nodes.get(b).size();
        }
        variables = count;
        flows = new double[nodes.size()][variables + 1];
        flows[0][variables] = 1;
        for (int b = 0; b < offsets.length; b++) {
            for (int k = 0; k < nodes.get(b).size(); k++) {
                int below = nodes.get(b).below(k);
                if (below >= 0) {
                    flows[below] = flow(b, k);
                }
            }
        }
    }

    private double[] flow(int b, int k) {
        double[] shares = nodes.get(b).shares();
        double[] flow = new double[variables + 1];
        for (int v = 0; v <= variables; v++) {
            flow[v] = shares[k] * flows[b][v];
        }
        for (int l = 0; l < shares.length; l++) {
            flow[offsets[b] + l] -= shares[k] * shares[l];
        }
        flow[offsets[b] + k] += shares[k];
        return flow;
    }

    /** The best shares for a unit; figures count in units of the greatest. */
    double[][] shares(int unit, double greatest) {
        if (x == 0 || tree.units() == 1 || greatest == 0) {
            return tree.shares();
        }
        double[][] leads = leads(unit, greatest);
        double deficit = 0;
        for (double[] lead : leads) {
            deficit = Math.max(deficit, -lead[variables]);
        }
        double[][] rows = new double[leads.length + variables][];
        double[] limits = new double[rows.length];
        for (int j = 0; j < leads.length; j++) {
            rows[j] = row(leads[j], -1);
            rows[j][variables] = 1;
            limits[j] = leads[j][variables] + deficit;
        }
        bounds(rows, limits, leads.length);
        double[] margin = new double[variables + 1];
        margin[variables] = 1;
        return shares(Simplex.maximise(margin, rows, limits));
    }

    private static double[] row(double[] of, double factor) {
        return Arrays.stream(of).map(coefficient -> factor * coefficient).toArray();
    }

    /** A row a rival: by how much the unit is ahead of it. */
    private double[][] leads(int unit, double greatest) {
        double[][] leads = new double[tree.units() - 1][variables + 1];
        for (int b = 0; b < offsets.length; b++) {
            for (int k = 0; k < nodes.get(b).size(); k++) {
                if (nodes.get(b).below(k) < 0) {
                    add(flow(b, k), nodes.get(b).end(k), unit, greatest, leads);
                }
            }
        }
        return leads;
    }

    private void add(double[] flow, double[] scores, int unit, double greatest, double[][] leads) {
        for (int j = 0; j < leads.length; j++) {
            double lead = (scores[unit] - scores[j < unit ? j : j + 1]) / greatest;
            double[] sum = leads[j];
            for (int v = 0; v <= variables; v++) {
                sum[v] += lead * flow[v];
            }
        }
    }

    private void bounds(double[][] rows, double[] limits, int from) {
        for (int b = 0; b < offsets.length; b++) {
            double[] shares = nodes.get(b).shares();
            for (int k = 0; k < shares.length; k++) {
                double[] row = row(flows[b], -2 * x);
                row[variables] = 0;
                for (int l = 0; l < shares.length; l++) {
                    row[offsets[b] + l] += 2 * x * shares[l];
                }
                row[offsets[b] + k] += 1 - x;
                rows[from + offsets[b] + k] = row;
                limits[from + offsets[b] + k] = 2 * x * flows[b][variables];
            }
        }
    }

    private double[][] shares(double[] solution) {
        double[][] shares = tree.shares();
        for (int b = 0; b < shares.length; b++) {
            double whole = value(flows[b], solution);
            if (whole > NOTHING) {
                double total = 0;
                for (int k = 0; k < shares[b].length; k++) {
                    shares[b][k] = Math.max(0, value(flow(b, k), solution));
                    total += shares[b][k];
                }
                for (int k = 0; k < shares[b].length; k++) {
                    shares[b][k] /= total;
                }
            }
        }
        return shares;
    }

    private double value(double[] flow, double[] solution) {
        double sum = flow[variables];
        for (int v = 0; v < variables; v++) {
            sum += flow[v] * solution[v];
        }
        return sum;
    }
}
