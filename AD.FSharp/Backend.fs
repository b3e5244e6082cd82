namespace AD.FSharp

open System
open AD
open MathNet.Numerics.LinearAlgebra

[<assembly: AutoOpen("AD.FSharp")>]
do ()

/// <summary>The operators of a backend as curried functions that take the backend last: <c>backend |&gt; Backend.gradient f x</c>.</summary>
/// <remarks>
/// The function is an object expression such as <c>{ new IScalarFunction with member _.Evaluate x = ... }</c>: a let-bound generic function loses its genericity as a delegate.
/// Vectors are arrays and are not modified; matrices have one row for each output and one column for each input.
/// Where a value comes along, f is evaluated once and the results form a struct tuple: <c>let struct (value, gradient) = ...</c>.
/// </remarks>
[<RequireQualifiedAccess>]
module Backend =

    /// <summary>f'(x).</summary>
    let derivative (f: IUnivariateFunction) (x: float) (backend: Backend) : float =
        backend.Derivative<IUnivariateFunction>(f, x)

    /// <summary>f(x) and f'(x).</summary>
    let valueAndDerivative (f: IUnivariateFunction) (x: float) (backend: Backend) : struct (float * float) =
        backend.ValueAndDerivative<IUnivariateFunction>(f, x)

    /// <summary>f''(x).</summary>
    let secondDerivative (f: IUnivariateFunction) (x: float) (backend: Backend) : float =
        backend.SecondDerivative<IUnivariateFunction>(f, x)

    /// <summary>f(x) and f''(x).</summary>
    let valueAndSecondDerivative (f: IUnivariateFunction) (x: float) (backend: Backend) : struct (float * float) =
        backend.ValueAndSecondDerivative<IUnivariateFunction>(f, x)

    /// <summary>f(x), f'(x) and f''(x).</summary>
    let valueDerivativeAndSecondDerivative (f: IUnivariateFunction) (x: float) (backend: Backend) : struct (float * float * float) =
        backend.ValueDerivativeAndSecondDerivative<IUnivariateFunction>(f, x)

    /// <summary>The gradient of f : R^n -> R at x, length n.</summary>
    let gradient (f: IScalarFunction) (x: float[]) (backend: Backend) : float[] =
        backend.Gradient<IScalarFunction>(f, ReadOnlySpan x)

    /// <summary>f(x) and its gradient.</summary>
    let valueAndGradient (f: IScalarFunction) (x: float[]) (backend: Backend) : struct (float * float[]) =
        backend.ValueAndGradient<IScalarFunction>(f, ReadOnlySpan x)

    /// <summary>The matrix of second derivatives of f : R^n -> R at x, n by n.</summary>
    let hessian (f: IScalarFunction) (x: float[]) (backend: Backend) : Matrix<float> =
        backend.Hessian<IScalarFunction>(f, ReadOnlySpan x)

    /// <summary>f(x) and the matrix of second derivatives.</summary>
    let valueAndHessian (f: IScalarFunction) (x: float[]) (backend: Backend) : struct (float * Matrix<float>) =
        backend.ValueAndHessian<IScalarFunction>(f, ReadOnlySpan x)

    /// <summary>f(x), its gradient and its Hessian.</summary>
    let valueGradientAndHessian (f: IScalarFunction) (x: float[]) (backend: Backend) : struct (float * float[] * Matrix<float>) =
        backend.ValueGradientAndHessian<IScalarFunction>(f, ReadOnlySpan x)

    /// <summary>The Hessian of f at x times a tangent, without forming the Hessian.</summary>
    let hessianVectorProduct (f: IScalarFunction) (x: float[]) (tangent: float[]) (backend: Backend) : float[] =
        backend.HessianVectorProduct<IScalarFunction>(f, ReadOnlySpan x, ReadOnlySpan tangent)

    /// <summary>The gradient of f at x, and its Hessian times a tangent.</summary>
    let gradientAndHessianVectorProduct (f: IScalarFunction) (x: float[]) (tangent: float[]) (backend: Backend) : struct (float[] * float[]) =
        backend.GradientAndHessianVectorProduct<IScalarFunction>(f, ReadOnlySpan x, ReadOnlySpan tangent)

    /// <summary>The Jacobian of f : R^n -> R^m at x, m by n.</summary>
    let jacobian (f: IVectorFunction) (x: float[]) (backend: Backend) : Matrix<float> =
        backend.Jacobian<IVectorFunction>(f, ReadOnlySpan x)

    /// <summary>f(x) and its Jacobian.</summary>
    let valueAndJacobian (f: IVectorFunction) (x: float[]) (backend: Backend) : struct (float[] * Matrix<float>) =
        backend.ValueAndJacobian<IVectorFunction>(f, ReadOnlySpan x)

    /// <summary>The pushforward (Jacobian-vector product) J t of a tangent t of length n; the result has length m.</summary>
    let pushforward (f: IVectorFunction) (x: float[]) (tangent: float[]) (backend: Backend) : float[] =
        backend.Pushforward<IVectorFunction>(f, ReadOnlySpan x, ReadOnlySpan tangent)

    /// <summary>f(x) and the pushforward of a tangent.</summary>
    let valueAndPushforward (f: IVectorFunction) (x: float[]) (tangent: float[]) (backend: Backend) : struct (float[] * float[]) =
        backend.ValueAndPushforward<IVectorFunction>(f, ReadOnlySpan x, ReadOnlySpan tangent)

    /// <summary>The linear map that takes a tangent to its pushforward at x.</summary>
    let pushforwardFunction (f: IVectorFunction) (x: float[]) (backend: Backend) : (float[] -> float[]) =
        (backend.PushforwardFunction<IVectorFunction>(f, ReadOnlySpan x)).Invoke

    /// <summary>The pullback (vector-Jacobian product) of a cotangent of length m; the result has length n.</summary>
    let pullback (f: IVectorFunction) (x: float[]) (cotangent: float[]) (backend: Backend) : float[] =
        backend.Pullback<IVectorFunction>(f, ReadOnlySpan x, ReadOnlySpan cotangent)

    /// <summary>f(x) and the pullback of a cotangent.</summary>
    let valueAndPullback (f: IVectorFunction) (x: float[]) (cotangent: float[]) (backend: Backend) : struct (float[] * float[]) =
        backend.ValueAndPullback<IVectorFunction>(f, ReadOnlySpan x, ReadOnlySpan cotangent)

    /// <summary>The linear map that takes a cotangent to its pullback at x.</summary>
    let pullbackFunction (f: IVectorFunction) (x: float[]) (backend: Backend) : (float[] -> float[]) =
        (backend.PullbackFunction<IVectorFunction>(f, ReadOnlySpan x)).Invoke

    /// <summary>f(x) and the linear map that takes a cotangent to its pullback.</summary>
    let valueAndPullbackFunction (f: IVectorFunction) (x: float[]) (backend: Backend) : struct (float[] * (float[] -> float[])) =
        let struct (value, map) = backend.ValueAndPullbackFunction<IVectorFunction>(f, ReadOnlySpan x)
        struct (value, map.Invoke)

    /// <summary>Both partial derivatives of a function of two numbers.</summary>
    let derivative2 (f: IUnivariateFunction2) (x: float) (p: float) (backend: Backend) : struct (float * float) =
        backend.Derivative<IUnivariateFunction2>(f, x, p)

    /// <summary>Both gradients of f : R^n * R^k -> R at (x, p), of lengths n and k. With Constant.Of in either place, the methods of the backend give one alone.</summary>
    let gradient2 (f: IScalarFunction2) (x: float[]) (p: float[]) (backend: Backend) : struct (float[] * float[]) =
        backend.Gradient<IScalarFunction2>(f, ReadOnlySpan x, ReadOnlySpan p)

    /// <summary>f(x, p) and both gradients.</summary>
    let valueAndGradient2 (f: IScalarFunction2) (x: float[]) (p: float[]) (backend: Backend) : struct (float * struct (float[] * float[])) =
        backend.ValueAndGradient<IScalarFunction2>(f, ReadOnlySpan x, ReadOnlySpan p)

    /// <summary>Both Jacobians of f : R^n * R^k -> R^m at (x, p), m by n and m by k.</summary>
    let jacobian2 (f: IVectorFunction2) (x: float[]) (p: float[]) (backend: Backend) : struct (Matrix<float> * Matrix<float>) =
        backend.Jacobian<IVectorFunction2>(f, ReadOnlySpan x, ReadOnlySpan p)

    /// <summary>The pushforward of two tangents, of lengths n and k: the sum of what each gives, length m.</summary>
    let pushforward2 (f: IVectorFunction2) (x: float[]) (p: float[]) (tangents: struct (float[] * float[])) (backend: Backend) : float[] =
        backend.Pushforward<IVectorFunction2>(f, ReadOnlySpan x, ReadOnlySpan p, tangents)

    /// <summary>The pullback of a cotangent of length m to both arguments, of lengths n and k.</summary>
    let pullback2 (f: IVectorFunction2) (x: float[]) (p: float[]) (cotangent: float[]) (backend: Backend) : struct (float[] * float[]) =
        backend.Pullback<IVectorFunction2>(f, ReadOnlySpan x, ReadOnlySpan p, ReadOnlySpan cotangent)
