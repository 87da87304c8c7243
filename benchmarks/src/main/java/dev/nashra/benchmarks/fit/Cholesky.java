package dev.nashra.benchmarks.fit;

/** Solves linear equations with a symmetric, positive definite matrix. */
final class Cholesky {
    private Cholesky() {}

    /**
     * Gives x where {@code matrix x = right}.
     *
     * @param matrix only its lower triangle is read; overwritten
     * @throws IllegalArgumentException if it is not positive definite
     */
    static double[] solve(double[][] matrix, double[] right) {
        decompose(matrix);
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                x[i] -= matrix[i][j] * x[j];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= matrix[j][i] * x[j];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }

    private static void decompose(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalArgumentException("not positive definite at row " + i);
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
    }
}
