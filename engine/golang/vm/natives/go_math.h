// The functions of package math whose last digit would show: as Go computes them on amd64, to the
// last bit, where the C library's are as good and different.
//
// Their approximations are published ones: Cephes (trigonometric, tanh, gamma), FreeBSD's msun
// (log, exp2, cbrt), and the series that Go's own exp sums with fused multiplication. NaN in gives
// a NaN out, without Go's bits. Arguments of sin, cos and tan from 2^29 on are the C library's.
#pragma once

namespace gantry::golang::go_math {

double sin(double x);
double cos(double x);
double tan(double x);
double asin(double x);
double acos(double x);
double atan(double x);
double atan2(double y, double x);
double sinh(double x);
double cosh(double x);
double tanh(double x);
double exp(double x);
double exp2(double x);
double log(double x);
double log2(double x);
double log10(double x);
double pow(double x, double y);
double cbrt(double x);
double gamma(double x);

}  // namespace gantry::golang::go_math
